import './no-telemetry.ts';

/** The one place from which ONNX Runtime comes, so that it is never loaded before its reports are off. */
export { InferenceSession, Tensor } from 'onnxruntime-node';
