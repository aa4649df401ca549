/** From a picture's file to what the networks read. */
export { keepLargest, nonZeroShare, requantise } from './alter-input';
export { compressionSeries, type AlteredInput, type CompressionSeries } from './compression-series';
export { cropToSide, middleSquare, type Crop } from './crop-to-side';
export { encodeInput, inputFile, TRAINED_QUALITY } from './encode-input';
export { inputLumaError, inputPixels, inputPlane, type LumaError } from './input-pixels';
export { INPUT_LENGTH, INPUT_SIDE, networkInput, readsDirectly, refusal } from './network-input';
