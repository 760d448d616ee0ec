using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Xiance.Access;
using Xiance.Basics;
using Xiance.Storage.Databases;
using Xiance.Storage.Tables;

namespace Xiance.Storage.Figures;

/// <summary>What somebody said the columns of his tables are, remembered by account and by the row of heads.</summary>
public sealed class ColumnMappings(Database database)
{
    internal static string Signature(SheetRow head) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', head.Cells.Select(cell => cell.Trim())))));

    /// <summary>Everything the account said of tables of the pack, by the signature of the row of heads.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<MappedColumn>> Of(Actor actor, string pack) =>
        database.Read(session => session.All<SaidRow>("select signature, content from import_mapping where account_id = @Account and pack_id = @pack", new { actor.Account, pack }))
            .ToDictionary(row => row.Signature, row => (IReadOnlyList<MappedColumn>)[.. JsonSerializer.Deserialize<List<Kept>>(row.Content)!.Select(kept => kept.Column)], StringComparer.Ordinal);

    public void Keep(Actor actor, (string Pack, string Signature) asked, IReadOnlyList<MappedColumn> columns, Instant now) => database.Write(session => session.Do(
        """
        insert into import_mapping (account_id, pack_id, signature, content, at_ms) values (@Account, @Pack, @Signature, @content, @now)
        on conflict (account_id, pack_id, signature) do update set content = excluded.content, at_ms = excluded.at_ms
        """, new { actor.Account, asked.Pack, asked.Signature, content = JsonSerializer.Serialize(columns.Select(column => new Kept(column.Head, column.Name, column.Unit, column.Period?.ToString()))), now = now.Milliseconds }));

    sealed record SaidRow(string Signature, string Content);

    sealed record Kept(string Head, string Name, string Unit, string? Period)
    {
        public MappedColumn Column => new(Head, Name, Unit) { Period = Period is { } text ? Basics.Period.TryParse(text) : null };
    }
}

/// <summary>What a column is: an indicator with its unit and, where the head says it, its period; a column such as 地区; or nothing to import.</summary>
public sealed record MappedColumn(string Head, string Name, string Unit)
{
    /// <summary>Stands as the name of a column that is left out.</summary>
    public const string LeftOut = "";

    public Period? Period { get; init; }

    internal bool IsIndicator => Name is not (LeftOut or ImportText.Code or ImportText.Region or ImportText.Period or ImportText.Vintage or ImportText.Source or ImportText.Note);
}

/// <summary>A column whose head names nothing that is known, with the unit that its head prints.</summary>
public sealed record UnknownColumn(string Head, Place Place, string Unit);
