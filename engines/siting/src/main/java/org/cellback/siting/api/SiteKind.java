package org.cellback.siting.api;

/** The three levels of the network. {@link #key()} is the word used in files. */
public enum SiteKind {
    COLLECTION_POINT("collection-point"),
    RECYCLING_CENTRE("recycling-centre"),
    PROCESSING_PLANT("processing-plant");

    private final String key;

    SiteKind(String key) {
        this.key = key;
    }

    public String key() {
        return key;
    }
}
