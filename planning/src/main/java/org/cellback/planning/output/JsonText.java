package org.cellback.planning.output;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Records, lists and maps as JSON text, in the form of {@code plan.json}. */
public final class JsonText {
    private JsonText() {}

    public static String of(Object value) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        PlanJson.write(value, stream);
        return stream.toString(StandardCharsets.UTF_8);
    }
}
