package dev.embassy.gateway.signin;

import dev.embassy.gateway.relay.Passport;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PassportConfiguration {

    @Bean
    Passport passport(Callers callers) {
        return new Passport(callers::tokenFor);
    }
}
