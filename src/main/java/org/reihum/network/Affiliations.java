package org.reihum.network;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Who works for whom and represents which network. */
public interface Affiliations extends Repository<Affiliation, Long> {

    Affiliation save(Affiliation affiliation);

    void delete(Affiliation affiliation);

    List<Affiliation> findByPersonIdAndValidToIsNull(long personId);
}
