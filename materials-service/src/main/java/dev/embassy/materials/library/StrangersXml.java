package dev.embassy.materials.library;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML that somebody uploaded: it fetches nothing, replaces nothing, and ends after so much. */
final class StrangersXml {

    private StrangersXml() {}

    /**
     * @param most bytes
     * @param tooLong thrown by whoever reads on beyond them
     */
    static XMLStreamReader reader(
            InputStream content, long most, Supplier<? extends RuntimeException> tooLong)
            throws XMLStreamException {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        return factory.createXMLStreamReader(new Bounded(content, most, tooLong));
    }

    private static final class Bounded extends FilterInputStream {

        private final long most;
        private final Supplier<? extends RuntimeException> tooLong;
        private long count;

        Bounded(InputStream in, long most, Supplier<? extends RuntimeException> tooLong) {
            super(in);
            this.most = most;
            this.tooLong = tooLong;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            counted(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] to, int offset, int length) throws IOException {
            int read = super.read(to, offset, length);
            counted(Math.max(read, 0));
            return read;
        }

        private void counted(int more) {
            count += more;
            if (count > most) {
                throw tooLong.get();
            }
        }
    }
}
