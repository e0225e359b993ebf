package dev.embassy.materials;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** What ambassadors are sent: the library, messages, kits, stock, shipments and links. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class MaterialsApplication {

    public static void main(String[] args) {
        SpringApplication.run(MaterialsApplication.class, args);
    }
}
