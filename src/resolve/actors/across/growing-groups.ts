/** Groups that grow; each is known by one of its members. */
export class GrowingGroups {
  private readonly top = new Map<string, string>();
  private readonly members = new Map<string, string[]>();

  constructor(ids: readonly string[]) {
    for (const id of ids) {
      this.top.set(id, id);
      this.members.set(id, [id]);
    }
  }

  has(id: string): boolean {
    return this.top.has(id);
  }

  find(id: string): string {
    return this.top.get(id) ?? id;
  }

  membersOf(id: string): readonly string[] {
    return this.members.get(this.find(id)) ?? [id];
  }

  join(a: string, b: string): void {
    const [keep = a, gone = b] = [this.find(a), this.find(b)].toSorted((x, y) => this.membersOf(y).length - this.membersOf(x).length);
    if (keep === gone) return;
    const moved = this.membersOf(gone);
    for (const id of moved) this.top.set(id, keep);
    this.members.get(keep)?.push(...moved);
    this.members.delete(gone);
  }

  groups(): string[][] {
    return [...this.members.values()].map((ids) => ids.toSorted()).toSorted((a, b) => ((a[0] ?? "") < (b[0] ?? "") ? -1 : 1));
  }
}
