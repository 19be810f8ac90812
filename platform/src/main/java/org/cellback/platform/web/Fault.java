package org.cellback.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;

/**
 * A request that cannot be served, in words for the person who made it: message {@code fault.KEY} says what and where,
 * {@code fault.KEY.try} what to try.
 */
public class Fault extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final HttpStatus status;
    private final String key;
    private final String[] values;

    public Fault(HttpStatus status, String key, String... values) {
        super("fault." + key + " " + List.of(values) + "\nMaybe see fault." + key + ".try in the message catalogue.");
        this.status = status;
        this.key = key;
        this.values = values.clone();
    }

    /** Nothing of this kind has this id, or it belongs to somebody else: the two are not told apart. */
    public static Fault notFound(String kind, Object id) {
        return new Fault(HttpStatus.NOT_FOUND, "not-found." + kind, id.toString());
    }

    public HttpStatus status() {
        return status;
    }

    public String key() {
        return key;
    }

    public Object[] values() {
        return values.clone();
    }
}
