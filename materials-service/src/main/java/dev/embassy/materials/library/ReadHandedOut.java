package dev.embassy.materials.library;

import org.springframework.stereotype.Component;

/** What a visitor gets who scanned a poster or the last slide: whoever has the code may read it. */
@Component
public class ReadHandedOut {

    private final HandedOut handedOut;
    private final Materials materials;

    ReadHandedOut(HandedOut handedOut, Materials materials) {
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
        return handedOut
                .behind(code)
                .flatMap(materials::find)
                .filter(Material::isForVisitors)
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
