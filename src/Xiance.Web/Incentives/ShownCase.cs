using Xiance.Basics;
using Xiance.Incentives;
using Xiance.Incentives.Cases;
using Xiance.Storage;
using Xiance.Storage.Documents;
using Xiance.Storage.Incentives;
using Xiance.Web.Shell;

namespace Xiance.Web.Incentives;

/// <summary>A case as a reader sees it: what is asked, what the rules give now, what checks find, and the steps open to him.</summary>
public sealed record ShownCase(KeptCase Case)
{
    public RuleBook? Book { get; init; }

    /// <summary>While it is not decided: what the rules would give.</summary>
    public IReadOnlyList<Decision> Preview { get; init; } = [];

    public IReadOnlyList<ClaimFinding> Findings { get; init; } = [];

    public IReadOnlyList<CaseAct> Open { get; init; } = [];

    public IReadOnlyList<Problem> Problems { get; init; } = [];

    /// <summary>Cited clauses by rule, where the document is on the shelf.</summary>
    public IReadOnlyDictionary<string, CitedClause> Clauses { get; init; } = new Dictionary<string, CitedClause>();

    public IEnumerable<IncentiveRule> Rules => Book?.Pack.Rules.Where(rule => Case.Life.Content.Rules.Contains(rule.Code)) ?? [];

    public IReadOnlyList<FactDeclaration> Facts => [.. Book?.Pack.Facts.Where(fact => Rules.Any(rule => Book.FactsOf(rule.Code).Contains(fact.Name))) ?? []];

    public IReadOnlyList<string> Papers => [.. Rules.SelectMany(rule => rule.Papers).Distinct()];

    public bool Decided => Case.Life.State >= CaseState.Decided && Case.Life.Decision is not null && Case.Life.State is not (CaseState.Returned or CaseState.Withdrawn);

    public static ShownCase Of(Visit visit, Workspace workspace, KeptCase kept)
    {
        var (book, preview) = (workspace.Cases.Book(visit.Reading, kept), workspace.Cases.Preview(visit.Reading, kept));
        var rules = book.Value?.Pack.Rules.Where(rule => kept.Life.Content.Rules.Contains(rule.Code)).ToList() ?? [];
        return new ShownCase(kept)
        {
            Book = book.Value,
            Preview = preview.Value ?? [],
            Problems = preview.Problems,
            Findings = kept.Life.State >= CaseState.Decided ? kept.Life.Decision?.Findings ?? [] : workspace.Cases.Findings(visit.Reading, kept),
            Open = visit.Past ? [] : [.. CaseTable.Open(kept.Life.State, kept.Hand).Where(act => Useful(act, kept.Life))],
            Clauses = rules.Where(rule => rule.Cite is not null).Select(rule => (rule.Code, Clause: workspace.Shelf.Clause(visit.Reading, rule.Cite!))).Where(pair => pair.Clause is not null).ToDictionary(pair => pair.Code, pair => pair.Clause!, StringComparer.Ordinal),
        };
    }

    /// <summary>A step that would be refused whatever is written is not offered: there is no objection to answer, or none was upheld.</summary>
    static bool Useful(CaseAct act, CaseLife life) => act switch
    {
        CaseAct.Answer => life.Unanswered.Count > 0,
        CaseAct.Reply => life.Recommended.Count > 0,
        CaseAct.Return when life.State == CaseState.Noticed => life.Upheld.Count > 0,
        _ => true,
    };

    /// <summary>The parts each act asks for, in the order of the form.</summary>
    public static IReadOnlyList<string> Parts(CaseAct act) => act switch
    {
        CaseAct.Review => ["affirms", "words"],
        CaseAct.Decide => ["document", "words"],
        CaseAct.GiveNotice => ["day", "days"],
        CaseAct.Object => ["body", "words"],
        CaseAct.Answer => ["answers", "upheld", "words"],
        CaseAct.Recover or CaseAct.Repay => ["yuan", "document", "words"],
        CaseAct.Reply => ["rule", "granted", "granted-yuan", "document", "day", "words"],
        CaseAct.Submit or CaseAct.Settle => [],
        _ => ["words"],
    };
}

/// <summary>A case about to be opened: chosen rules and what is known of the applicant.</summary>
public sealed record ShownNewCase(IncentiveBook Found, CaseContent Content, AskedFacts Asked)
{
    public string Subject { get; init; } = "";

    public string SubjectName { get; init; } = "";

    public CaseOrigin Origin { get; init; }

    public IReadOnlyList<KnownSubject> Known { get; init; } = [];

    public IReadOnlyList<string> Counties { get; init; } = [];

    public string FormKey { get; init; } = "";

    public IReadOnlyList<FactDeclaration> Facts => [.. Found.Book.Pack.Facts.Where(fact => Content.Rules.Any(rule => Found.Book.FactsOf(rule).Contains(fact.Name)))];

    public IReadOnlyList<string> Papers => [.. Found.Book.Pack.Rules.Where(rule => Content.Rules.Contains(rule.Code)).SelectMany(rule => rule.Papers).Distinct()];

    /// <summary>From the form that was sent back, else from the address and what is known of the subject.</summary>
    public static ShownNewCase Of(Visit visit, Workspace workspace, IncentiveBook found, IFormCollection? sent)
    {
        var known = workspace.Subjects.All(visit.Reading, found.Pack.Id, IncentiveBook.PeriodOf(visit));
        var one = known.FirstOrDefault(subject => subject.Subject == visit.Asked("subject"));
        var asked = sent is null ? AskedFacts.Of(visit.Query).Over(one?.Facts ?? new Dictionary<string, string>()) : AskedFacts.Of(CaseForms.Pairs(sent));
        var content = sent is not null ? CaseForms.Content(sent) : new CaseContent([.. visit.Query.Where(pair => pair.Key == "rule").Select(pair => pair.Value)]) { Kind = one?.Kind, Project = one?.Project ?? "", County = one?.County ?? "", Payee = one?.Name ?? "" };
        return new ShownNewCase(found, content, asked)
        {
            Subject = sent is null ? one?.Subject ?? "" : CaseForms.Text(sent, "subject"),
            SubjectName = sent is null ? one?.Name ?? "" : CaseForms.Text(sent, "subject-name"),
            Origin = visit.Asked("origin") == nameof(CaseOrigin.WithoutApplication) ? CaseOrigin.WithoutApplication : CaseOrigin.Application,
            Known = known,
            Counties = [.. workspace.Members.Of(found.Pack.Id, visit.Today).Select(member => member.Name)],
            FormKey = sent is null ? Guid.NewGuid().ToString("N") : CaseForms.Text(sent, "form-key"),
        };
    }
}
