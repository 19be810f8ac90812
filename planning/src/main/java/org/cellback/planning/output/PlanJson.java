package org.cellback.planning.output;

import java.io.OutputStream;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** {@code plan.json}: component names in their order, one row per line, numbers rounded to what they can mean. Streamed. */
final class PlanJson {
    static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(SerializationFeature.CLOSE_CLOSEABLE)
            .addModule(new SimpleModule()
                    .addSerializer(double.class, new Rounded())
                    .addSerializer(Double.class, new Rounded()))
            .build();

    private PlanJson() {}

    static void write(Object plan, OutputStream stream) {
        MAPPER.writer().with(new RowPerLine()).writeValue(stream, plan);
    }

    /** Rows of a list stand on their own lines, so that two plans can be compared by line; a row itself is compact. */
    private static final class RowPerLine extends DefaultPrettyPrinter {
        private static final DefaultIndenter LINE = new DefaultIndenter("", "\n");

        RowPerLine() {
            super(Separators.createDefaultInstance()
                    .withObjectNameValueSpacing(Separators.Spacing.NONE)
                    .withObjectEntrySpacing(Separators.Spacing.NONE)
                    .withArrayElementSpacing(Separators.Spacing.NONE));
            indentArraysWith(LINE);
            indentObjectsWith(new NopIndenter());
        }

        private RowPerLine(RowPerLine base) {
            super(base);
        }

        @Override
        public DefaultPrettyPrinter createInstance() {
            return new RowPerLine(this);
        }
    }

    /**
     * Six significant digits, but never fewer than two decimals nor more than six; of the figures that stand in a hundred
     * thousand rows not more than four. Degrees have six decimals.
     */
    private static final class Rounded extends StdSerializer<Double> {
        private static final int SIGNIFICANT_DIGITS = 6;
        private static final int DECIMALS_MIN = 2;
        private static final int DECIMALS_OF_ROWS = 4;
        private static final int DECIMALS_MAX = 6;
        private static final Set<String> ROWS =
                Set.of("retirements", "batteries", "mean", "massKg", "cost", "co2eKg", "distanceMetres");
        private static final Set<String> DEGREES = Set.of("lat", "lon");
        private static final double WHOLE_MAX = 1e15;

        Rounded() {
            super(Double.class);
        }

        @Override
        public void serialize(Double value, JsonGenerator generator, SerializationContext context) {
            double number = value;
            if (!Double.isFinite(number)) {
                throw new IllegalStateException(generator.streamWriteContext().pathAsPointer() + " is " + number
                        + ".\nMaybe a division by zero; a plan holds finite numbers only.");
            }
            double rounded = round(
                    number, decimals(number, generator.streamWriteContext().currentName()));
            if (rounded == Math.rint(rounded) && Math.abs(rounded) < WHOLE_MAX) {
                generator.writeNumber((long) rounded);
            } else {
                generator.writeNumber(rounded);
            }
        }

        private static int decimals(double number, @Nullable String name) {
            if (name != null && DEGREES.contains(name)) {
                return DECIMALS_MAX;
            }
            int most = name != null && ROWS.contains(name) ? DECIMALS_OF_ROWS : DECIMALS_MAX;
            int wholeDigits = number == 0 ? 1 : (int) Math.floor(Math.log10(Math.abs(number))) + 1;
            return Math.clamp(SIGNIFICANT_DIGITS - wholeDigits, DECIMALS_MIN, most);
        }

        private static double round(double number, int decimals) {
            double scale = Math.pow(10, decimals);
            double scaled = number * scale;
            return Math.abs(scaled) < WHOLE_MAX ? Math.rint(scaled) / scale : number;
        }
    }
}
