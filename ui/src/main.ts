import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";
import "./styles/blocks.css";
import "./styles/print.css";
import { mount } from "svelte";
import Window from "./Window.svelte";
import { connect } from "./backend";
import { App } from "./state/app.svelte";

const target = document.getElementById("app");
if (!target) throw new Error("the page has no #app");

const app = new App(await connect());
const { font } = app.backend;
if (font) document.documentElement.style.setProperty("--font", `${JSON.stringify(font)}, system-ui, sans-serif`);
await app.begin();
mount(Window, { target, props: { app } });

// Two frames later the first page has been painted: the start-up benchmark asks for it. Then comes all the rest.
requestAnimationFrame(() =>
  requestAnimationFrame(() => {
    app.backend.call("painted", { milliseconds: performance.now() }).catch(() => {});
    void app.start();
  }),
);
