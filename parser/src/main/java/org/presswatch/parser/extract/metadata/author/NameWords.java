package org.presswatch.parser.extract.metadata.author;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Words that are no part of a person's name where a byline is expected. */
final class NameWords {

    /** What systems put where a name is missing, and links beside a byline. */
    private static final Set<String> NOBODY = words("""
            admin,administrator,author,authors,editor,editors,staff,staff writer,staff reporter,guest,guest author,
            guest writer,unknown,none,null,undefined,about,share,contributor,contributors,posted,by,webmaster,root,user,
            team,view all posts,read more,amp,anonymous,default,news,blog,home,comments,all posts,more,written,writer,
            about the author,редакция,написать автору,админ,администратор,автор,авторы,корреспондент,редактор,
            редакція,адміністратор,рэдакцыя,redaktion,redaktör,redakcja,redakce,rédaction,la rédaction,redacción,
            redaccion,redazione,redação,editör,haber merkezi,yazar,تحرير,التحرير,المحرر,تحریریه,编辑,编辑部,記者,记者,
            本报记者,編集部,편집부""");

    /** Words of roles, of desks, of what a site links to. */
    private static final Set<String> FURNITURE = words("""
            read,share,updated,published,min,minutes,article,articles,blog,news,home,guide,by,written,contact,subscribe,
            sign,log,login,free,get,start,learn,more,all,the,and,trends,tips,industry,resources,post,posts,insights,
            team,staff,editors,listen,watch,download,table,contents,marketing,management,health,show,sidebar,name,from,
            head,service,services,center,menu,search,says,personal,finance,january,checklist,easy,posted,in,on,about,
            view,comments,follow,join,try,linkedin,twitter,facebook,instagram,youtube,whatsapp,telegram,email,copy,link,
            reviewer,expert,editor,writer,director,manager,founder,cofounder,co-founder,ceo,cto,president,professor,
            journalist,correspondent,reporter,columnist,contributor,author,specialist,analyst,engineer,developer,
            consultant,certified,licensed,registered,senior,chief,officer,head,grader,development,recruitment,
            medications,science,fiction,weblog,forum,clinic,university,institute,association,agency,magazine,journal,
            корреспондент,редактор,журналист,обозреватель,редакция,подписаться,читать,новости,журналістка,кореспондент,
            журналист,рэдактар,redakteur,redakteurin,journaliste,periodista,redactor,muhabir,editör""");

    private static final Set<String> DESK = words("team,editors,newsroom,newsdesk,desk,board,redaktion,rédaction");

    private static final Set<String> PARTICLES =
            words("de,la,van,von,der,den,di,da,du,dos,das,del,bin,ibn,al,el,le,of,ter,ten,zu,af,av,y,e,bint,abu");

    private NameWords() {}

    static boolean isNobody(String name) {
        return NOBODY.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isFurniture(String word) {
        return FURNITURE.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isParticle(String word) {
        return PARTICLES.contains(word);
    }

    /** Whether the name is that of a desk: "The Harbour Team". */
    static boolean isDesk(String name) {
        String[] words = name.toLowerCase(Locale.ROOT).split(" ");
        return words.length >= 2 && DESK.contains(words[words.length - 1]);
    }

    private static Set<String> words(String list) {
        Set<String> words = new HashSet<>();
        for (String word : list.split(",")) {
            words.add(word.strip());
        }
        return Set.copyOf(words);
    }
}
