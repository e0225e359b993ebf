package dev.embassy.materials.library.web;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Contents of tens of megabytes go to the socket in as large pieces as they are read, and come from
 * it in larger ones than the usual 8 kB. What is read comes through two buffers, which each
 * connection keeps; so these are half as large.
 */
@Configuration(proxyBeanMethods = false)
class ConnectorConfiguration {

    @Bean
    TomcatConnectorCustomizer largePieces() {
        return connector -> {
            connector.setProperty("socket.appWriteBufSize", Integer.toString(ContentAnswer.BUFFER));
            connector.setProperty(
                    "socket.appReadBufSize", Integer.toString(ContentAnswer.BUFFER / 2));
        };
    }
}
