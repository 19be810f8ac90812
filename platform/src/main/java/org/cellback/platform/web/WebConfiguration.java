package org.cellback.platform.web;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Serves the instruments' script and style, and the pages' own style. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private static final Duration FRESH = Duration.ofMinutes(5);

    @Override
    public void addResourceHandlers(ResourceHandlerRegistry registry) {
        for (String folder : new String[] {"instruments", "pages"}) {
            registry.addResourceHandler("/" + folder + "/**")
                    .addResourceLocations("classpath:/" + folder + "/")
                    .setCacheControl(CacheControl.maxAge(FRESH).cachePublic());
        }
    }
}
