package org.cellback.platform.studies.internal.view;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** What an address asks a view for, bounded: an unknown or wrong value falls back to the view's own. */
public record Query(Map<String, String> values) {
    public static final int PAGE_ROWS = 200;
    private static final int RADII_MAX = 6;
    private static final int RADIUS_KM_MAX = 2000;
    private static final int PAGES_MAX = 100_000;
    private static final int TEXT_LENGTH_MAX = 100;

    public String text(String name) {
        String text = values.getOrDefault(name, "").strip();
        return text.substring(0, Math.min(text.length(), TEXT_LENGTH_MAX));
    }

    public int year(int from, int to, int otherwise) {
        int year = number("year").orElse(otherwise);
        return year < from || year > to ? otherwise : year;
    }

    public int page() {
        return Math.clamp(number("page").orElse(1), 1, PAGES_MAX);
    }

    /** The asked radii in km, ascending; {@code otherwise} when none is a number over 0. */
    public List<Double> radiiKm(List<Double> otherwise) {
        List<Double> asked = Arrays.stream(text("radii").split("[,;\\s]+"))
                .filter(part -> part.matches("\\d{1,4}(\\.\\d{1,2})?"))
                .map(Double::valueOf)
                .filter(km -> km > 0 && km <= RADIUS_KM_MAX)
                .distinct()
                .sorted()
                .limit(RADII_MAX)
                .toList();
        return asked.isEmpty() ? otherwise : asked;
    }

    private Optional<Integer> number(String name) {
        String text = text(name);
        return text.matches("\\d{1,6}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** The asked page of a long list. */
    public <T> Page<T> pageOf(List<T> all) {
        int pages = Math.max(1, (all.size() + PAGE_ROWS - 1) / PAGE_ROWS);
        int page = Math.min(page(), pages);
        int from = (page - 1) * PAGE_ROWS;
        return new Page<>(all.subList(from, Math.min(all.size(), from + PAGE_ROWS)), page, pages, all.size());
    }

    /** A part of a long list. */
    public record Page<T>(List<T> rows, int number, int count, int total) {
        public List<Integer> numbers() {
            return IntStream.rangeClosed(1, count).boxed().toList();
        }
    }
}
