package org.cellback.platform;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
    @Test
    void noRoomReachesIntoAnother() {
        ApplicationModules.of(Application.class).verify();
    }
}
