package org.cellback.planning.report;

import java.io.Writer;
import java.util.function.Consumer;
import org.cellback.planning.plan.LocalText;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Compact JSON for instruments: whole numbers without a point, others with three significant digits. */
final class Json {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    private final JsonGenerator generator;

    private Json(JsonGenerator generator) {
        this.generator = generator;
    }

    static void write(Writer writer, Consumer<Json> content) {
        try (JsonGenerator generator = MAPPER.createGenerator(writer)) {
            content.accept(new Json(generator));
        }
    }

    Json object(Consumer<Json> content) {
        generator.writeStartObject();
        content.accept(this);
        generator.writeEndObject();
        return this;
    }

    Json array(Consumer<Json> content) {
        generator.writeStartArray();
        content.accept(this);
        generator.writeEndArray();
        return this;
    }

    Json name(String name) {
        generator.writeName(name);
        return this;
    }

    Json field(String name, String value) {
        generator.writeName(name);
        generator.writeString(value);
        return this;
    }

    Json field(String name, LocalText value) {
        return name(name).object(text -> text.field("en", value.en()).field("zh", value.zh()));
    }

    Json field(String name, boolean value) {
        generator.writeName(name);
        generator.writeBoolean(value);
        return this;
    }

    Json field(String name, double value) {
        generator.writeName(name);
        return number(value);
    }

    Json field(String name, double[] values) {
        generator.writeName(name);
        return array(list -> {
            for (double value : values) {
                list.number(value);
            }
        });
    }

    Json text(String value) {
        generator.writeString(value);
        return this;
    }

    /** Three significant digits: enough to draw and to read, and a third of the bytes. */
    Json number(double value) {
        double size = Math.abs(value);
        double scale = size >= 100 ? 1 : size >= 10 ? 10 : size >= 1 ? 100 : 1000;
        return exact(Math.rint(value * scale) / scale);
    }

    /** Two decimals at most, for long tables. */
    Json coarse(double value) {
        double size = Math.abs(value);
        double scale = size >= 100 ? 1 : size >= 10 ? 10 : 100;
        return exact(Math.rint(value * scale) / scale);
    }

    /** Degrees, to about ten metres. */
    Json degrees(double value) {
        return exact(Math.rint(value * 1e4) / 1e4);
    }

    private Json exact(double value) {
        if (value == Math.rint(value)) {
            generator.writeNumber((long) value);
        } else {
            generator.writeNumber(value);
        }
        return this;
    }
}
