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

    public IReadOnlyList<MappedColumn> Find(Actor actor, string pack, string signature) =>
        database.Read(session => session.One<string>("select content from import_mapping where account_id = @Account and pack_id = @pack and signature = @signature", new { actor.Account, pack, signature })) is { } content ? [.. JsonSerializer.Deserialize<List<Kept>>(content)!.Select(kept => kept.Column)] : [];

    public void Keep(Actor actor, (string Pack, string Signature) asked, IReadOnlyList<MappedColumn> columns, Instant now) => database.Write(session => session.Do(
        """
        insert into import_mapping (account_id, pack_id, signature, content, at_ms) values (@Account, @Pack, @Signature, @content, @now)
        on conflict (account_id, pack_id, signature) do update set content = excluded.content, at_ms = excluded.at_ms
        """, new { actor.Account, asked.Pack, asked.Signature, content = JsonSerializer.Serialize(columns.Select(column => new Kept(column.Head, column.Name, column.Unit, column.Period?.ToString()))), now = now.Milliseconds }));

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
