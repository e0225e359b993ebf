# One of Embassy's four applications, from the jar that Maven built:
#   docker build -f deploy/compose/service.Dockerfile --build-arg MODULE=gateway .
FROM eclipse-temurin:25-jre AS layers
ARG MODULE
WORKDIR /unpack
COPY ${MODULE}/target/${MODULE}-*.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --launcher --destination layers

FROM eclipse-temurin:25-jre
ARG MODULE
# Letters of addresses that the built-in fonts of papers lack.
RUN if [ "$MODULE" = materials-service ]; then \
        apt-get update \
        && apt-get install -y --no-install-recommends fonts-wqy-microhei fonts-noto-core \
        && rm -rf /var/lib/apt/lists/*; \
    fi
RUN useradd --system --uid 10001 --home-dir /application embassy \
    && mkdir -p /application /data \
    && chown embassy /data
WORKDIR /application
COPY --from=layers /unpack/layers/dependencies/ ./
COPY --from=layers /unpack/layers/spring-boot-loader/ ./
COPY --from=layers /unpack/layers/snapshot-dependencies/ ./
COPY --from=layers /unpack/layers/application/ ./
USER embassy
ENV SERVER_PORT=8080 EMBASSY_LOG_FORMAT=ecs
EXPOSE 8080
ENTRYPOINT ["java", "-XX:+UseG1GC", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "org.springframework.boot.loader.launch.JarLauncher"]
