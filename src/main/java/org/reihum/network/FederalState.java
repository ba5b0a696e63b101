package org.reihum.network;

import java.util.Locale;
import java.util.Optional;

/**
 * Whose law makes the holidays at a place: a German state, a canton, an Austrian state, a department of France with holidays
 * of its own, or a neighbouring country as a whole. German states are stored under their two letters.
 */
public enum FederalState {
    BW("DE-BW"),
    BY("DE-BY"),
    BE("DE-BE"),
    BB("DE-BB"),
    HB("DE-HB"),
    HH("DE-HH"),
    HE("DE-HE"),
    MV("DE-MV"),
    NI("DE-NI"),
    NW("DE-NW"),
    RP("DE-RP"),
    SL("DE-SL"),
    SN("DE-SN"),
    ST("DE-ST"),
    SH("DE-SH"),
    TH("DE-TH"),
    CH_AG("CH-AG"),
    CH_AI("CH-AI"),
    CH_AR("CH-AR"),
    CH_BE("CH-BE"),
    CH_BL("CH-BL"),
    CH_BS("CH-BS"),
    CH_FR("CH-FR"),
    CH_GE("CH-GE"),
    CH_GL("CH-GL"),
    CH_GR("CH-GR"),
    CH_JU("CH-JU"),
    CH_LU("CH-LU"),
    CH_NE("CH-NE"),
    CH_NW("CH-NW"),
    CH_OW("CH-OW"),
    CH_SG("CH-SG"),
    CH_SH("CH-SH"),
    CH_SO("CH-SO"),
    CH_SZ("CH-SZ"),
    CH_TG("CH-TG"),
    CH_TI("CH-TI"),
    CH_UR("CH-UR"),
    CH_VD("CH-VD"),
    CH_VS("CH-VS"),
    CH_ZG("CH-ZG"),
    CH_ZH("CH-ZH"),
    AT_1("AT-1"),
    AT_2("AT-2"),
    AT_3("AT-3"),
    AT_4("AT-4"),
    AT_5("AT-5"),
    AT_6("AT-6"),
    AT_7("AT-7"),
    AT_8("AT-8"),
    AT_9("AT-9"),
    FR_57("FR-57"),
    FR_67("FR-67"),
    FR_68("FR-68"),
    LIE("LI"),
    LUX("LU"),
    BEL("BE"),
    NLD("NL"),
    DNK("DK"),
    POL("PL"),
    CZE("CZ");

    private final String iso;

    FederalState(String iso) {
        this.iso = iso;
    }

    /** Code of ISO 3166-2, such as DE-BW; of ISO 3166-1 for a whole country. */
    public String iso() {
        return iso;
    }

    /** For small places on a page: BW within Germany, CH-BS elsewhere. */
    public String code() {
        return iso.startsWith("DE-") ? iso.substring(3) : iso;
    }

    /** In small letters, as jollyday names its calendars. */
    String country() {
        return iso.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    /** In small letters; a country as a whole has no part. */
    Optional<String> part() {
        return iso.length() == 2
                ? Optional.empty()
                : Optional.of(iso.substring(3).toLowerCase(Locale.ROOT));
    }
}
