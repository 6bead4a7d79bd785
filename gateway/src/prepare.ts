/** Builds the explorer's bundle ahead of the first start: for images without development dependencies. */
import { bundlePage } from './bundle.ts';

const { directory } = await bundlePage();
console.log(directory);
