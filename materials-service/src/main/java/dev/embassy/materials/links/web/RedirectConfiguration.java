package dev.embassy.materials.links.web;

import dev.embassy.materials.links.FollowLink;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Puts the redirect before everything else. */
@Configuration(proxyBeanMethods = false)
class RedirectConfiguration {

    @Bean
    FilterRegistrationBean<RedirectFilter> redirectFilter(FollowLink followLink) {
        var registration = new FilterRegistrationBean<>(new RedirectFilter(followLink));
        registration.addUrlPatterns("/l/*");
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }
}
