import { describe, expect, it } from "vitest";
import { isEnglish, recogniseLanguage } from "./language.ts";

describe("recogniseLanguage", () => {
  it.each([
    ["Police said that the Grey Front had attacked the market.", "en"],
    ["A gunman kills five people and wounds several others at a church in Tarvo. Police later shoot and kill him.", "en"],
    ["Les autorités ont annoncé que deux hommes ont été arrêtés dans le port après une attaque.", "fr"],
    ["La banda reivindicó el atentado en la ciudad, según los medios del país.", "es"],
    ["Der Anschlag in der Stadt forderte zwei Tote, wie die Polizei mitteilte.", "de"],
    ["На рынке города Тарво прогремел взрыв, сообщила полиция.", "ru"],
    ["قالت الشرطة إن هجوما وقع في المدينة", "ar"],
    ["Terör örgütü saldırıyı üstlendi ve polis iki kişinin gözaltına alındığını açıkladı.", "tr"],
    ["Policja poinformowała, że w zamachu na targu zginęło sześć osób, a nikt nie wziął za to odpowiedzialności.", "pl"],
    ["市内で攻撃があり、二人が死亡したと警察が発表しました。", "ja"],
  ])("%s", (text, language) => {
    expect(recogniseLanguage(text)).toBe(language);
  });

  it.each(["", "1,204", "Krasny Tarvo", "ISIS Al-Amaq Kaluga", "😀😀😀", "Tarvo: 6"])("%j is too short to tell", (text) => {
    expect(recogniseLanguage(text)).toBeNull();
  });

  it.each([
    "Bombs kill at least 20 at cathedral in Mindoro, Philippines",
    "Grey Front claims attack on Tarvo market, vows revenge",
    "Gunmen kill mayor, two guards in Pell",
  ])("a headline such as %j is not taken for another language", (text) => {
    expect([null, "en"]).toContain(recogniseLanguage(text));
  });

  it("English with a quotation in another language is English", () => {
    const english = "The minister said that the attack was the work of the Grey Front and that they would answer for it. ";
    expect(recogniseLanguage(`${english.repeat(4)}« Nous n'avons pas peur de ces gens », he said. ${english.repeat(2)}`)).toBe("en");
  });

  it("a big text is told by samples of it", () => {
    expect(recogniseLanguage("Police said that the men had fled. ".repeat(100_000))).toBe("en");
  });
});

describe("isEnglish", () => {
  it.each([
    ["en", true],
    ["en-GB", true],
    ["eng", false],
    ["fr", false],
  ])("%s", (code, english) => {
    expect(isEnglish(code)).toBe(english);
  });
});
