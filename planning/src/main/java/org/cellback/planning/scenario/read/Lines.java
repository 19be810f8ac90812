package org.cellback.planning.scenario.read;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of a UTF-8 stream, LF or CRLF, one at a time and within a length, so that no file can fill the memory. */
final class Lines implements Closeable {
    static final int LENGTH_MAX = 64 * 1024;
    private final InputStream in;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private byte[] buffer = new byte[256];
    private long number;

    /** A line could not be read. */
    static final class BadLine extends Exception {
        private static final long serialVersionUID = 1;
        private final String maybe;

        BadLine(String problem, String maybe) {
            super(problem);
            this.maybe = maybe;
        }

        String maybe() {
            return maybe;
        }

        String problem() {
            return String.valueOf(getMessage());
        }
    }

    Lines(InputStream in) {
        this.in = in instanceof BufferedInputStream ? in : new BufferedInputStream(in, 1 << 16);
    }

    /** The next line without its end, or null after the last. */
    @Nullable
    String next() throws IOException, BadLine {
        int length = 0;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        number++;
        boolean ascii = true;
        while (b >= 0 && b != '\n') {
            if (length == LENGTH_MAX) {
                throw new BadLine(
                        "is longer than " + LENGTH_MAX + " bytes.", "this is no table, or a line end is missing.");
            }
            if (length == buffer.length) {
                buffer = java.util.Arrays.copyOf(buffer, Math.min(LENGTH_MAX, buffer.length * 2));
            }
            buffer[length++] = (byte) b;
            ascii &= b < 128;
            b = in.read();
        }
        if (length > 0 && buffer[length - 1] == '\r') {
            length--;
        }
        return ascii ? new String(buffer, 0, length, StandardCharsets.ISO_8859_1) : decode(length);
    }

    private String decode(int length) throws BadLine {
        int start = 0;
        if (number == 1
                && length >= 3
                && buffer[0] == (byte) 0xEF
                && buffer[1] == (byte) 0xBB
                && buffer[2] == (byte) 0xBF) {
            start = 3;
        }
        try {
            return decoder.decode(ByteBuffer.wrap(buffer, start, length - start))
                    .toString();
        } catch (CharacterCodingException e) {
            boolean utf16 = number == 1 && length >= 2 && (buffer[0] & 0xFE) == 0xFE && (buffer[1] & 0xFE) == 0xFE;
            throw new BadLine(
                    "is not UTF-8.",
                    utf16
                            ? "the file was saved as UTF-16: save it as UTF-8."
                            : "the file was saved in a Windows or Latin encoding: save it as UTF-8.");
        }
    }

    /** Number of the line last given, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
