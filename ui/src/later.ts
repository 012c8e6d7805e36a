// The pages that nobody sees first, in a file of their own: it is fetched once the first page has been painted.
export { default as Explain } from "./pages/Explain.svelte";
export { default as Practise } from "./pages/Practise.svelte";
export { default as Shell } from "./wizard/Shell.svelte";
