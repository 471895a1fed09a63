/** ONNX Runtime reports its use to its maker unless this is set before it is loaded: nothing leaves the host. */
process.env['ORT_DISABLE_TELEMETRY'] = '1';
