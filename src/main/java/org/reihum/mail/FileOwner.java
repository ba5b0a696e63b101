package org.reihum.mail;

import java.util.Collection;

/** A room that keeps files to enclose them in letters to come. */
public interface FileOwner {

    /** Those it refers to; they are not forgotten. */
    Collection<FileId> filesInUse();
}
