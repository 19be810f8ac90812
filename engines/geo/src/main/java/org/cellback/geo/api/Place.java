package org.cellback.geo.api;

/** A point on the earth, WGS-84 degrees. Refuses coordinates off the globe. */
public record Place(double latitudeDegrees, double longitudeDegrees) {
    public Place {
        if (!(latitudeDegrees >= -90 && latitudeDegrees <= 90)) {
            throw new IllegalArgumentException(
                    "latitudeDegrees is " + latitudeDegrees + ".\nMaybe latitude and longitude are swapped.");
        }
        if (!(longitudeDegrees >= -180 && longitudeDegrees <= 180)) {
            throw new IllegalArgumentException(
                    "longitudeDegrees is " + longitudeDegrees + ".\nMaybe it should lie from -180 to 180.");
        }
    }
}
