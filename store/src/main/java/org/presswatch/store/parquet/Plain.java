package org.presswatch.store.parquet;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Parquet's plain encoding: the lowest byte first, texts after their length. */
final class Plain {

    private Plain() {}

    static void write(Object value, ByteArrayOutputStream out) {
        switch (value) {
            case String text -> {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                writeInt(bytes.length, out);
                out.write(bytes, 0, bytes.length);
            }
            case Integer number -> writeInt(number, out);
            case Instant time -> writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, time), out);
            default -> throw new IllegalArgumentException("no column has values like " + value.getClass());
        }
    }

    static void writeInt(int value, ByteArrayOutputStream out) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            out.write(value >>> shift);
        }
    }

    private static void writeLong(long value, ByteArrayOutputStream out) {
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            out.write((int) (value >>> shift));
        }
    }
}
