// Finds people by parts of their name: "mül", "mueller" and "muller" find Müller and Mueller. NameSearch.java does the same.
(() => {
  const plain = (text) => text.toLowerCase().replaceAll("ß", "ss").normalize("NFD").replace(/\p{M}/gu, "");
  const spelt = (text) => plain(text).replace(/([aou])e/g, "$1");
  const words = (text) => text.trim().split(/[\s,;]+/).filter(Boolean);
  const holds = (text, wanted) => wanted.every((word) => text.includes(word));
  window.Door = {};
  Door.find = {
    /** To be done once for each person, because 2,000 are looked through at each key. */
    prepare(guest) {
      const text = guest.name + " " + guest.org + " " + guest.net;
      guest.plain = plain(text);
      guest.spelt = spelt(text);
      return guest;
    },
    among(people, typed) {
      const wanted = words(plain(typed));
      const again = words(spelt(typed));
      return people.filter((one) => holds(one.plain, wanted) || holds(one.spelt, again));
    },
  };
})();
