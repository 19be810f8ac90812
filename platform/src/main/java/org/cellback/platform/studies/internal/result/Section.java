package org.cellback.platform.studies.internal.result;

import java.util.List;

/** One topic of a page: name and what to know, then its pieces. */
public record Section(String id, String title, String help, List<Block> blocks) {
    public Section {
        blocks = List.copyOf(blocks);
    }
}
