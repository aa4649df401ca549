/*
 * Writes a file's coefficients arithmetic-coded, with conditioning that is not the default one, which no program of
 * libjpeg-turbo can be asked for:
 *   arithmetic_conditioning IN.jpg OUT.jpg
 * Build: cc -O1 arithmetic_conditioning.c -o arithmetic_conditioning -ljpeg
 * Made with it, from src/codec/jpeg/fixtures/photograph.jpg: src/codec/jpeg/arithmetic/conditioning.jpg.
 */
#include <stdio.h>
#include <jpeglib.h>

int main(int count, char **arguments) {
  FILE *in = count > 1 ? fopen(arguments[1], "rb") : NULL;
  FILE *out = count > 2 ? fopen(arguments[2], "wb") : NULL;
  if (in == NULL || out == NULL) return 2;

  struct jpeg_error_mgr errors;
  struct jpeg_decompress_struct source;
  source.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&source);
  jpeg_stdio_src(&source, in);
  jpeg_read_header(&source, TRUE);
  jvirt_barray_ptr *coefficients = jpeg_read_coefficients(&source);

  struct jpeg_compress_struct target;
  target.err = &errors;
  jpeg_create_compress(&target);
  jpeg_stdio_dest(&target, out);
  jpeg_copy_critical_parameters(&source, &target);
  target.arith_code = TRUE;
  for (int table = 0; table < 2; table++) {
    target.arith_dc_L[table] = 1 + table;
    target.arith_dc_U[table] = 3 + table;
    target.arith_ac_K[table] = 12 - 9 * table;
  }
  jpeg_write_coefficients(&target, coefficients);
  jpeg_finish_compress(&target);
  fclose(out);
  return 0;
}
