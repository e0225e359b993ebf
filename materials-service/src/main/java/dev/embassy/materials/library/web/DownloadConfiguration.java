package dev.embassy.materials.library.web;

import org.springframework.boot.tomcat.TomcatConnectorCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * A content of tens of megabytes goes to the socket in as large pieces as it is read, instead of 8
 * kB each.
 */
@Configuration(proxyBeanMethods = false)
class DownloadConfiguration {

    @Bean
    TomcatConnectorCustomizer largePieces() {
        return connector ->
                connector.setProperty(
                        "socket.appWriteBufSize", Integer.toString(ContentAnswer.BUFFER));
    }
}
