import {openWhenUsed} from "../components/live/openWhenUsed.js";
import {whenIdle} from "../components/live/whenIdle.js";

const form = document.querySelector<HTMLFormElement>("#statement-filter");
const list = document.querySelector<HTMLElement>("#statement-list");

/** What filters is loaded when somebody goes to the form, or on a fast line when the page has nothing else to do. */
if (form && list) {
  const open = openWhenUsed(form, async () => {
    const {openStatements} = await import("./openStatements.js");
    return openStatements(form, list);
  });
  whenIdle(form, () => void open().then((door) => door?.warm()));
}
