using System.Globalization;
using Xiance.Basics;
using Xiance.Progress.Demands;
using Xiance.Progress.Demands.Text;
using Xiance.Progress.Projects;
using Xiance.Progress.Projects.Text;
using Xiance.Storage.Access;
using Xiance.Storage.Assessment;
using Xiance.Storage.Boundaries;
using Xiance.Storage.Databases;
using Xiance.Storage.Demands;
using Xiance.Storage.Documents;
using Xiance.Storage.Enterprises;
using Xiance.Storage.Figures;
using Xiance.Storage.Incentives;
using Xiance.Storage.LeadingGroups;
using Xiance.Storage.Nominations;
using Xiance.Storage.Plans;
using Xiance.Storage.Projects;
using Xiance.Storage.Progress;
using Xiance.Storage.Register;
using Xiance.Storage.Search;

namespace Xiance.Storage;

/// <summary>One database with one region tree: everything of one deploying authority. Safe for many threads at once.</summary>
public sealed class Workspace : IDisposable
{
    const string DemonstrationMark = "demonstration";

    Workspace(Database database)
    {
        Database = database;
        (Accounts, Audit, Regions, Units) = (new(database), new(database), new(database), new(database));
        (Packs, Members, Observations, Search) = (new(database), new(database), new(database), new(database));
        Values = new(database);
        Shelf = new(database, Packs);
        Reviews = new(database, Shelf);
        Coverages = new(database, Shelf);
        Relations = new(database, Shelf);
        Filings = new(database, Shelf);
        Cycles = new(database, Packs);
        Arrivals = new(database, Observations, Members, Cycles);
        Checks = new(database, Packs, Observations, Members);
        Releases = new(database, Arrivals, Observations, Checks);
        Known = new(database, Packs, Observations, Cycles);
        Burden = new(Packs, Members, Cycles, Known);
        Quality = new(database, Arrivals, Cycles, Checks);
        Todos = new(database, Packs, Cycles, Arrivals, Checks, Shelf, Filings);
        Reminders = new(database, Packs, Cycles, Arrivals);
        Outbox = new(database);
        var reporting = new Reporting(database, Observations, Members, Packs, Arrivals);
        Imports = new(database, Observations, (Packs, Arrivals), (reporting, Mappings = new(database)));
        Entries = new(database, Observations, (Packs, reporting), Known);
        Submissions = new(database, Entries, (Packs, reporting));
        Reverts = new(database, Observations, reporting);
        ImportedResults = new(database, Packs, Members);
        Runs = new(database, Packs);
        (Later, LaterShares) = (new(database), new(database, Packs));
        Lives = new(database, Runs);
        Variants = new(database);
        Robust = new(database, Packs, Runs);
        Receipts = new(database, Packs, Runs);
        Plans = new(database, Shelf);
        Funds = new(database, Packs, Runs);
        Targets = new(Packs, Members, (Observations, Values), Cycles);
        Boundaries = new(database);
        Projects = new(database);
        ProjectKeeping = new(database, Projects);
        ProjectRules = new(Packs, "projects.yaml", ProjectRulesReader.Read, Xiance.Progress.Projects.ProjectRules.None);
        Demands = new(database);
        DemandKeeping = new(database, Demands);
        DemandReports = new(database, Demands);
        DeskRules = new(Packs, "demands.yaml", DeskRulesReader.Read, Xiance.Progress.Demands.DeskRules.None);
        Nominations = new(database, Packs);
        LeadingGroups = new(database);
        (Tasks, TaskList) = (new(database), new(database));
        (TaskViews, UnitLoads) = (new(database), new(database));
        (YearlyLists, Reviewing, Waiting) = (new(database), new(database), new(database, Projects, Demands));
        Work = new(TaskList, Projects, Demands);
        Delegations = new(database, Accounts);
        (ClosedReviews, ProjectProgress) = (new(database), new(database, Projects));
        Attributions = new(database, Observations);
        (Supervisions, ListFilings) = (new(database), new(database, YearlyLists));
        Firms = new(database);
        AddFirms = new(database);
        FirmRuns = new(database, Firms);
        Exits = new(database);
        PublicTotals = new(database);
        RuleBooks = new(database, Packs);
        RuleDrafts = new(database, Packs, RuleBooks);
        Subjects = new(database, RuleBooks);
        Cases = new(database, Packs, RuleBooks);
        (Awards, PaymentLists, Reconciliations) = (new(database), new(database, Packs), new(database, Packs));
        Budgets = new(database, Packs, (Cases, Subjects, Awards, Reconciliations), RuleBooks);
        IncentiveVariants = new(database, Packs);
        FundPerformance = new(database, Packs);
    }

    public Database Database { get; }

    public Accounts Accounts { get; }

    public AuditLog Audit { get; }

    public Regions Regions { get; }

    public Units Units { get; }

    public Packs Packs { get; }

    public Members Members { get; }

    public Observations Observations { get; }

    public FigureValues Values { get; }

    public Cycles Cycles { get; }

    public Arrivals Arrivals { get; }

    public FigureChecks Checks { get; }

    public Releases Releases { get; }

    public KnownFigures Known { get; }

    public BurdenMeter Burden { get; }

    public QualityBoard Quality { get; }

    public Todos Todos { get; }

    public Reminders Reminders { get; }

    public Outbox Outbox { get; }

    public Imports Imports { get; }

    public ColumnMappings Mappings { get; }

    public Entries Entries { get; }

    public Submissions Submissions { get; }

    public Reverts Reverts { get; }

    public Shelf Shelf { get; }

    public Reviews Reviews { get; }

    public Coverages Coverages { get; }

    public Relations Relations { get; }

    public Filings Filings { get; }

    public PlanVersions Plans { get; }

    /// <summary>Results of earlier years as they were published.</summary>
    public ImportedResults ImportedResults { get; }

    public Runs Runs { get; }

    public LaterFigures Later { get; }

    public LaterShares LaterShares { get; }

    public Lives Lives { get; }

    public RobustRuns Robust { get; }

    public Variants Variants { get; }

    public Receipts Receipts { get; }

    public Funds Funds { get; }

    public TargetStates Targets { get; }

    public RuleBooks RuleBooks { get; }

    public RuleDrafts RuleDrafts { get; }

    public Subjects Subjects { get; }

    public Cases Cases { get; }

    public Awards Awards { get; }

    public PaymentLists PaymentLists { get; }

    public Reconciliations Reconciliations { get; }

    public Budgets Budgets { get; }

    public IncentiveVariants IncentiveVariants { get; }

    public FundPerformance FundPerformance { get; }

    public BoundaryShelf Boundaries { get; }

    public SearchIndex Search { get; }

    public ProjectLibrary Projects { get; }

    public ProjectKeeping ProjectKeeping { get; }

    public PackText<ProjectRules> ProjectRules { get; }

    public DemandDesk Demands { get; }

    public DemandKeeping DemandKeeping { get; }

    public DemandReports DemandReports { get; }

    public PackText<DeskRules> DeskRules { get; }

    public NominationBook Nominations { get; }

    public GroupBook LeadingGroups { get; }

    public WorkTasks Tasks { get; }

    public TaskList TaskList { get; }

    public TaskViews TaskViews { get; }

    public UnitLoads UnitLoads { get; }

    public YearlyLists YearlyLists { get; }

    /// <summary>Reviews of the quarter; <see cref="Reviews"/> are those of read documents.</summary>
    public ProgressReviews Reviewing { get; }

    public ClosedReviews ClosedReviews { get; }

    public ProjectProgress ProjectProgress { get; }

    public Attributions Attributions { get; }

    public Supervisions Supervisions { get; }

    public ListFilings ListFilings { get; }

    public WaitingLinks Waiting { get; }

    public WorkSearch Work { get; }

    public Delegations Delegations { get; }

    public Firms Firms { get; }

    public AddFirms AddFirms { get; }

    public FirmRuns FirmRuns { get; }

    public Exits Exits { get; }

    public PublicTotals PublicTotals { get; }

    /// <summary>Opens or creates the database (xiance.db in the folder, or PostgreSQL where a connection string is given) and brings it to the newest form.</summary>
    public static Outcome<Workspace> Open(string? connectionString, string folder) => Database.Open(connectionString, folder).Then<Workspace>(database =>
    {
        if (Migrate.Current(database) is var found && found > Migrate.Newest) return Problems.NewerDatabase(found, Migrate.Newest);
        Migrate.Run(database);
        return new Workspace(database);
    });

    /// <summary>True in a database that was made for demonstration: invented figures and published passwords.</summary>
    public bool IsDemonstration => Setting(DemonstrationMark) is not null;

    /// <summary>True before anything was loaded.</summary>
    public bool IsEmpty => Database.Read(session => session.One<long>("select count(*) from pack") + session.One<long>("select count(*) from account")) == 0;

    internal void MarkAsDemonstration(Instant now) => Database.Write(session => session.Do(
        "insert into workspace (name, value) values (@DemonstrationMark, @value) on conflict (name) do nothing", new { DemonstrationMark, value = now.Milliseconds.ToString(CultureInfo.InvariantCulture) }));

    string? Setting(string name) => Database.Read(session => session.One<string>("select value from workspace where name = @name", new { name }));

    public void Dispose() => Database.Dispose();
}
