package org.cellback.platform.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the instruments' script and style, and the pages' own style; names the interface for programs. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Duration FRESH = Duration.ofMinutes(5);

    @Bean
    OpenAPI interfaceForPrograms() {
        return new OpenAPI()
                .info(new Info()
                        .title("Cellback")
                        .version("v1")
                        .description(
                                "Scenarios, studies as jobs, and their results. Faults are RFC 9457 problems with advice.")
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")));
    }

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"instruments", "pages"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(FRESH).cachePublic());
        }
    }
}
