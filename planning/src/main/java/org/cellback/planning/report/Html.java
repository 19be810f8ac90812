package org.cellback.planning.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.cellback.planning.plan.LocalText;

/** Writes markup; every text and attribute value is escaped here and nowhere else. */
final class Html {
    private static final Set<String> VOID = Set.of("meta", "input", "br", "link", "hr");
    private final Writer out;
    private final Deque<String> openTags = new ArrayDeque<>();

    Html(Writer out) {
        this.out = out;
    }

    /** Opens an element. {@code attributes} are name, value, name, value…; an empty name skips the pair. */
    Html open(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    "attributes of " + tag + " are " + attributes.length + " texts.\nMaybe a value is missing.");
        }
        write("<" + tag);
        for (int at = 0; at < attributes.length; at += 2) {
            if (!attributes[at].isEmpty()) {
                write(" " + attributes[at] + "=\"" + escape(attributes[at + 1]) + "\"");
            }
        }
        write(">");
        if (!VOID.contains(tag)) {
            openTags.push(tag);
        }
        return this;
    }

    Html close() {
        String tag = openTags.pop();
        write("</" + tag + ">");
        if (Set.of("tr", "table", "section", "div", "p", "thead", "tbody").contains(tag)) {
            write("\n");
        }
        return this;
    }

    Html close(int count) {
        for (int i = 0; i < count; i++) {
            close();
        }
        return this;
    }

    Html text(String text) {
        write(escape(text));
        return this;
    }

    /** The same words in both languages, of which the page shows one. */
    Html text(LocalText text) {
        if (text.en().equals(text.zh())) {
            return text(text.en());
        }
        open("span", "lang", "en").text(text.en()).close();
        return open("span", "lang", "zh").text(text.zh()).close();
    }

    Html text(String en, String zh) {
        return text(new LocalText(en, zh));
    }

    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    Html element(String tag, LocalText text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Our own script or style, which holds no outside text. */
    Html ownCode(String tag, String code) {
        if (code.contains("</" + tag)) {
            throw new IllegalArgumentException(
                    tag + " holds its own end mark.\nMaybe the instruments' bundle changed; split that text there.");
        }
        write("<" + tag + ">" + code + "</" + tag + ">\n");
        return this;
    }

    /** A block of JSON that elements read by {@code id}; {@code <} is escaped, so that no text can end the block. */
    Html json(String id, JsonBlock block) {
        write("<script type=\"application/json\" id=\"" + escape(id) + "\">");
        try {
            block.writeTo(new ScriptText(out));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write("</script>\n");
        return this;
    }

    Html doctype() {
        write("<!doctype html>\n");
        return this;
    }

    private void write(String text) {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (c >= ' ' || c == '\n' || c == '\t') {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }

    /** Writes JSON. */
    interface JsonBlock {
        void writeTo(Writer writer) throws IOException;
    }

    private static final class ScriptText extends Writer {
        private final Writer out;

        ScriptText(Writer out) {
            this.out = out;
        }

        @Override
        public void write(char[] text, int from, int length) throws IOException {
            int done = from;
            for (int at = from; at < from + length; at++) {
                if (text[at] == '<') {
                    out.write(text, done, at - done);
                    out.write("\\u003c");
                    done = at + 1;
                }
            }
            out.write(text, done, from + length - done);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
