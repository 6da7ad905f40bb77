"""Training of Hearsay's built-in reader: one small encoder with several heads, exported to ONNX."""
