import { openCluster } from "../../src/store/embedded/open-cluster.ts";
import { openStore } from "../../src/store/open-store.ts";

// A process that opens the store of a folder, says so, and leaves when its standard input ends.
const dataFolder = process.argv[2] ?? "";
const store = await openStore({ dataFolder, now: new Date(0) });
const cluster = await openCluster(dataFolder);
process.stdout.write(`open ${cluster.connection.host}\n`);
process.stdin.resume();
await new Promise((resolve) => process.stdin.once("end", resolve));
await cluster.leave();
await store.close();
process.stdout.write("closed\n");
