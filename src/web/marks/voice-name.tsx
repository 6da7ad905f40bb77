import type { Voice } from "../../views/voice.ts";
import "./marks.css";

/** Who speaks; the publisher's own voice is told as such. */
export function VoiceName({ voice }: { readonly voice: Voice }) {
  return (
    <span className="voice">
      <bdi>{voice.name}</bdi>
      {voice.ownVoice && <span className="own-voice"> in its own voice</span>}
    </span>
  );
}
