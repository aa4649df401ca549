// The order that makes a DCT-II a DFT of the same length (Makhoul 1980): even places going up, then odd ones coming down.
fn shuffled(n: u32, length: u32) -> u32 {
  return select(2u * (length - n) - 1u, 2u * n, 2u * n < length);
}
