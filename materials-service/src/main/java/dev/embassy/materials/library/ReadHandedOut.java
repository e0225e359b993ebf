package dev.embassy.materials.library;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a visitor gets who scanned a poster or the last slide: whoever has the code may read it. */
@Component
public class ReadHandedOut {

    private final List<HandedOut> handedOut;
    private final Materials materials;

    ReadHandedOut(List<HandedOut> handedOut, Materials materials) {
        this.handedOut = handedOut;
        this.materials = materials;
    }

    /**
     * @param content the newest published version
     */
    public record Handed(Material material, MaterialVersion content) {}

    /**
     * @throws MaterialNotHandedOut if nobody hands it out, or not any more
     */
    public Handed get(String code) {
        return handedOut.stream()
                .flatMap(each -> each.behind(code).stream())
                .flatMap(id -> materials.find(id).stream())
                .filter(Material::isForVisitors)
                .findFirst()
                .map(ReadHandedOut::handed)
                .orElseThrow(MaterialNotHandedOut::new);
    }

    private static Handed handed(Material material) {
        var content = material.published();
        if (content == null) {
            throw new MaterialNotHandedOut();
        }
        return new Handed(material, content);
    }
}
