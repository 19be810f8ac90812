package org.cellback.platform.database;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the program. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    @Bean
    InstantSource clock() {
        return InstantSource.system();
    }
}
