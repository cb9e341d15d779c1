package io.picasso.platform.web;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a form with files (RFC 7578), one part after the other, as it comes in.
 *
 * <p>The server's own reader is not used: when the line break before a boundary falls on the edge of its buffer, it leaves a
 * carriage return at the end of the part. A file must be stored as it was sent, to the byte.
 */
public final class MultipartReader {
    private static final int BUFFER_BYTES = 1 << 16;
    private static final int LONGEST_LINE = 8 * 1024;
    private static final Pattern BOUNDARY =
            Pattern.compile("(?i);\\s*boundary=(?:\"([^\"]{1,70})\"|([^\\s;\"]{1,70}))");
    private static final Pattern NAME = Pattern.compile("(?i);\\s*name=(?:\"([^\"]*)\"|([^\\s;\"]+))");

    private final InputStream body;
    private final byte[] delimiter;
    private final byte[] buffer = new byte[BUFFER_BYTES];
    private int head;
    private int tail;
    private String name = "";

    /**
     * Begins before the first part.
     *
     * @param contentType the header, which tells the boundary
     */
    public MultipartReader(InputStream body, String contentType) {
        Matcher boundary = BOUNDARY.matcher(contentType);
        if (!boundary.find()) {
            throw Problem.malformed("The form has no boundary.").thrown();
        }
        String text = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
        delimiter = ("\r\n--" + text).getBytes(StandardCharsets.ISO_8859_1);
        this.body = body;
        // The first boundary may stand at the very beginning, without a line before it.
        buffer[0] = '\r';
        buffer[1] = '\n';
        tail = 2;
    }

    /** Goes to the next part, skipping what is left of this one; false when there is none. */
    public boolean next() throws IOException {
        for (int left = contentAtHand(); left > 0; left = contentAtHand()) {
            head += left;
        }
        head += delimiter.length;
        String rest = line();
        if (rest.startsWith("--")) {
            return false;
        }
        if (!rest.isBlank()) {
            throw malformed();
        }
        name = "";
        for (String header = line(); !header.isEmpty(); header = line()) {
            Matcher found = NAME.matcher(header);
            if (header.regionMatches(true, 0, "Content-Disposition:", 0, 20) && found.find()) {
                name = found.group(1) == null ? found.group(2) : found.group(1);
            }
        }
        return true;
    }

    /** The name of this part; empty if it has none. */
    public String name() {
        return name;
    }

    /** The content of this part, good until {@link #next}. */
    public InputStream content() {
        return new Content();
    }

    private final class Content extends InputStream {
        @Override
        public int read() throws IOException {
            return contentAtHand() == 0 ? -1 : buffer[head++] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = Math.min(length, contentAtHand());
            System.arraycopy(buffer, head, bytes, from, count);
            head += count;
            return count == 0 && length > 0 ? -1 : count;
        }
    }

    /** How many bytes of this part's content are in the buffer for sure; 0 at its end. */
    private int contentAtHand() throws IOException {
        while (true) {
            int at = find(delimiter, head, tail);
            if (at >= 0) {
                return at - head;
            }
            int certain = tail - head - (delimiter.length - 1);
            if (certain > 0) {
                return certain;
            }
            fill();
        }
    }

    private String line() throws IOException {
        byte[] lineBreak = {'\r', '\n'};
        while (true) {
            int at = find(lineBreak, head, tail);
            if (at >= 0) {
                String line = new String(buffer, head, at - head, StandardCharsets.UTF_8);
                head = at + 2;
                return line;
            }
            // The last boundary may be the very end of the body.
            if (tail - head >= 2 && buffer[head] == '-' && buffer[head + 1] == '-') {
                return "--";
            }
            if (tail - head > LONGEST_LINE) {
                throw malformed();
            }
            fill();
        }
    }

    private void fill() throws IOException {
        System.arraycopy(buffer, head, buffer, 0, tail - head);
        tail -= head;
        head = 0;
        int got = body.read(buffer, tail, buffer.length - tail);
        if (got < 0) {
            throw malformed();
        }
        tail += got;
    }

    private int find(byte[] wanted, int from, int to) {
        for (int at = from; at <= to - wanted.length; at++) {
            if (buffer[at] == wanted[0] && Arrays.equals(buffer, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        return -1;
    }

    private static ProblemException malformed() {
        return Problem.malformed("The form is damaged or ends too early.").thrown();
    }
}
