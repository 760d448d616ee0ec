using Xiance.Storage.Documents;
using Xiance.Web.Shell;

namespace Xiance.Web.Documents;

/// <summary>What later documents do to a document, each as a sentence.</summary>
static class RelationWords
{
    public static ILookup<long, string> Of(Visit visit, IReadOnlyList<DocumentRelation> relations)
    {
        var words = new Words(visit.Locale);
        return relations.ToLookup(relation => relation.Earlier, relation => words.With(Key(relation.Kind), ("day", Figure.Day(relation.From)), ("title", relation.LaterTitle)));
    }

    static string Key(RelationKind kind) => kind switch
    {
        RelationKind.Replaces => "plans.replaced-by",
        RelationKind.Prevails => "plans.prevailed-by",
        _ => "plans.amended-by",
    };
}
