-- People are looked for by name however it was written: without case, accents, blanks, hyphens; "Mueller" as "Müller".
-- The application computes the same (network.Spelling) and looks closer at those it has found. Letters with accents are
-- named one by one in both cases: what lower() makes of them depends on how the database was set up.
alter table person add column name_key varchar(300) generated always as (
    replace(replace(replace(replace(replace(lower(translate(case when octet_length(last_name || first_name) = char_length(last_name || first_name)
        -- the table is long, and most names need none of it
        then last_name || '|' || first_name
        else translate(replace(replace(last_name || '|' || first_name, 'ẞ', 'ss'), 'ß', 'ss'),
            ' ¡¢£¤¥¦§¨©ª«¬­®¯°±²³´µ¶·¸¹º»¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞàáâãäåçèéêëìíîïñòóôõ'
            || 'ö÷øùúûüýÿĀāĂăĄąĆćĈĉĊċČčĎďĐđĒēĔĕĖėĘęĚěĜĝĞğĠġĢģĤĥĦĨĩĪīĬĭĮįİıĴĵĶķĹĺĻļĽľĿŀŁłŃńŅņŇňŊŌ'
            || 'ōŎŏŐőŒŔŕŖŗŘřŚśŜŝŞşŠšŢţŤťŦŨũŪūŬŭŮůŰűŲųŴŵŶŷŸŹźŻżŽžſȘșȚț̖̗̘̙̀́̂̃̄̅̆̇̈̉̊̋̌̍̎̏̐̑̒̓̔̕̚'
            || '̴̵̶̷̸̡̢̧̨̛̜̝̞̟̠̣̤̥̦̩̪̫̬̭̮̯̰̱̲̳̹̺̻̼͇͈͉͍͎̽̾̿̀́͂̓̈́͆͊͋͌ͅ͏͓͔͕͖͙͚͐͑͒͗͛ͣͤͥͦͧͨͩͪ͘͜͟͢͝͞͠͡'
            || 'ͫͬͭͮͯΆ·ΈΉΊΌΎΏΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΪΫάέήίΰςϊϋόύώЀЁЂЃЄЅІЇЈЉЊЋЌЍЎЏАБВГДЕЖЗИЙКЛМ'
            || 'НОПРСТУФХЦЧШЩЪЫЬЭЮЯйѐёѓїќѝўḀḁḂḃḄḅḆḇḈḉḊḋḌḍḎḏḐḑḒḓḔḕḖḗḘḙḚḛḜḝḞḟḠḡḢḣḤḥḦḧḨḩḪḫḬḭḮḯḰḱḲḳḴ'
            || 'ḵḶḷḸḹḺḻḼḽḾḿṀṁṂṃṄṅṆṇṈṉṊṋṌṍṎṏṐṑṒṓṔṕṖṗṘṙṚṛṜṝṞṟṠṡṢṣṤṥṦṧṨṩṪṫṬṭṮṯṰṱṲṳṴṵṶṷṸṹṺṻṼṽṾṿẀẁẂẃẄ'
            || 'ẅẆẇẈẉẊẋẌẍẎẏẐẑẒẓẔẕẖẗẘẙẛẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộ'
            || 'ỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹỺỼỾ‐‑‒–—―‖‗‘’‚‛“”„‟',
            '          a       23 μ   1o  aaaaaaæceeeeiiiiðnooooo ouuuuyþaaaaaaceeeeiiiinoooo'
            || 'o ouuuuyyaaaaaaccccccccddddeeeeeeeeeegggggggghhħiiiiiiiiiijjkkllllllllllnnnnnnŋo'
            || 'oooooœrrrrrrssssssssttttŧuuuuuuuuuuuuwwyyyzzzzzzssstt                           '
            || '                                                                                '
            || '     α εηιουωιαβγδεζηθικλμνξοπρστυφχψωιυαεηιυσιυουωееђгєѕііјљњћкиуџабвгдежзииклм'
            || 'нопрстуфхцчшщъыьэюяиеегікиуaabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkk'
            || 'kllllllllmmmmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwww'
            || 'wwwwwxxxxyyzzzzzzhtwysaaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooo'
            || 'oooooooooouuuuuuuuuuuuuuyyyyyyyyỻỽỿ                ') end,
        '!"#$%&''()*+,-./:;<=>?@[\]^_`{}~',
        '                               ')),
    ' ', ''), 'ss', 's'), 'ae', 'a'), 'oe', 'o'), 'ue', 'u')) stored;
create index person_by_name_key on person (name_key);
