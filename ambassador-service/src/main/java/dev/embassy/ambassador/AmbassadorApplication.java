package dev.embassy.ambassador;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The service of people and outreach. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class AmbassadorApplication {

    public static void main(String[] args) {
        SpringApplication.run(AmbassadorApplication.class, args);
    }
}
