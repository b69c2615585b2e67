package org.presswatch.parser.extract.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8.
 *
 * @param sequences well-formed sequences of more than one byte
 * @param errors bytes that belong to none
 * @param twice sequences that look as if the text had been encoded twice
 */
record Utf8Check(int sequences, int errors, int twice) {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final long BEYOND_ASCII = 0x8080808080808080L;

    /** A page cut in the middle of a character, or with a stray byte here and there, is still UTF-8. */
    private static final int SEQUENCES_PER_ERROR = 50;

    static Utf8Check of(byte[] body) {
        int sequences = 0;
        int errors = 0;
        int twice = 0;
        for (int i = afterAscii(body, 0); i < body.length; ) {
            int length = sequenceAt(body, i);
            if (length > 1) {
                sequences++;
                twice += length == 2 && isTwice(body, i) ? 1 : 0;
            } else {
                errors++;
            }
            i = afterAscii(body, i + Math.max(1, length));
        }
        return new Utf8Check(sequences, errors, twice);
    }

    /** Index of the first byte beyond ASCII, eight bytes a step. */
    private static int afterAscii(byte[] body, int from) {
        int i = from;
        while (i + Long.BYTES <= body.length && ((long) LONGS.get(body, i) & BEYOND_ASCII) == 0) {
            i += Long.BYTES;
        }
        while (i < body.length && body[i] >= 0) {
            i++;
        }
        return i;
    }

    /** Whether this is what the first byte of a character becomes that is encoded twice: Ã, â, Ð or Ñ. */
    private static boolean isTwice(byte[] body, int i) {
        if ((body[i] & 0xFF) != 0xC3 || i + 2 >= body.length || body[i + 2] >= 0) {
            return false;
        }
        int second = body[i + 1] & 0xFF;
        return second == 0x83 || second == 0xA2 || second == 0x90 || second == 0x91;
    }

    boolean isAscii() {
        return sequences == 0 && errors == 0;
    }

    boolean isUtf8() {
        return sequences > 0 && errors * SEQUENCES_PER_ERROR <= sequences;
    }

    /** Bytes of the well-formed sequence at {@code i}, 0 without one. */
    static int sequenceAt(byte[] body, int i) {
        int lead = body[i] & 0xFF;
        int length =
                lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE0 && lead < 0xF0 ? 3 : lead >= 0xF0 && lead < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > body.length) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((body[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        int second = body[i + 1] & 0xFF;
        boolean overlong = lead == 0xE0 && second < 0xA0 || lead == 0xF0 && second < 0x90;
        boolean outside = lead == 0xED && second > 0x9F || lead == 0xF4 && second > 0x8F;
        return overlong || outside ? 0 : length;
    }
}
