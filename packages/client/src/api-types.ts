// Made from the OpenAPI document of the delivery API by `npm run client:types`.

export interface paths {
    "/api/v1/briefings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public briefings, newest first */
        get: operations["getBriefings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefings/by-slug/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One public briefing by its slug */
        get: operations["getBriefingsBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One public briefing */
        get: operations["getBriefingsById"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/briefings/{id}/related": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Other public briefings with the same tags, series or authors, those that share most first */
        get: operations["getBriefingsByIdRelated"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Public briefings that have all the words: first those with all in the title */
        get: operations["getSearch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sections with public briefings */
        get: operations["getSections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/series": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Series with public briefings */
        get: operations["getSeries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tags": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tags with public briefings */
        get: operations["getTags"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authors": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Authors with public briefings */
        get: operations["getAuthors"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/authors/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One author with public briefings */
        get: operations["getAuthorsBySlug"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/briefings.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest briefings as JSON Feed 1.1 */
        get: operations["getFeedsBriefingsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/briefings.rss": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest briefings as RSS 2.0 */
        get: operations["getFeedsBriefingsRss"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/briefings.atom": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest briefings as Atom, with tombstones of the last 30 days */
        get: operations["getFeedsBriefingsAtom"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/ninjs.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The newest briefings as IPTC ninjs 3.1, with those canceled in the last 30 days */
        get: operations["getFeedsNinjsJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feeds/news-sitemap.xml": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Google News sitemap of the last two days */
        get: operations["getFeedsNewsSitemapXml"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sync": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow the public set: everything first, then changes and tombstones */
        get: operations["getSync"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Follow public changes as server-sent events */
        get: operations["getLive"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether schedules fire in time */
        get: operations["getHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether public answers can be given */
        get: operations["getReady"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        ListedBriefing: components["schemas"]["BriefingSummary"] & {
            body?: {
                html: string;
                markdown: string;
                text: string;
                /** @description The public part of the document, as ProseMirror JSON. */
                json: {
                    [key: string]: unknown;
                };
                schemaVersion: number;
            };
            /** @description schema.org NewsArticle */
            jsonLd?: {
                [key: string]: unknown;
            };
        };
        RelatedBriefing: {
            id: string;
            slug: string;
            title: string;
            /**
             * Format: date-time
             * @example 2024-04-12T22:24:00.000Z
             */
            publishedAt: string;
            hero: {
                id: string | null;
                url: string | null;
                width: number | null;
                height: number | null;
                alt: string;
                caption: string | null;
                credit: string;
                focal: {
                    x: number;
                    y: number;
                };
                variants: {
                    width: number;
                    url: string;
                    type: string;
                }[];
                /** @description A few of its colours, to show until it arrives. */
                blurhash?: string | null;
            } | null;
        };
        BriefingSummary: {
            id: string;
            /** @enum {string} */
            type: "briefing";
            revision: number;
            slug: string;
            /** @enum {string} */
            locale: "ko" | "en";
            title: string;
            deck: string;
            keyPoints: string[];
            series: {
                slug: string;
                name: string;
            } | null;
            section: {
                slug: string;
                name: string;
            } | null;
            tags: {
                slug: string;
                name: string;
            }[];
            authors: {
                id: string | null;
                slug: string | null;
                name: string;
                role: string;
                /** @description With `include=authors`. */
                profile?: {
                    id: string;
                    slug: string;
                    name: string;
                    role: string;
                    /** @description By BCP 47 language code. */
                    localizedNames: {
                        [key: string]: string;
                    };
                } | null;
            }[];
            hero: {
                id: string | null;
                url: string | null;
                width: number | null;
                height: number | null;
                alt: string;
                caption: string | null;
                credit: string;
                focal: {
                    x: number;
                    y: number;
                };
                variants: {
                    width: number;
                    url: string;
                    type: string;
                }[];
                /** @description A few of its colours, to show until it arrives. */
                blurhash?: string | null;
            } | null;
            /**
             * Format: date-time
             * @example 2024-04-12T22:24:00.000Z
             */
            firstPublishedAt: string;
            /**
             * Format: date-time
             * @example 2024-04-12T22:24:00.000Z
             */
            publishedAt: string;
            /**
             * Format: date-time
             * @example 2024-04-12T22:24:00.000Z
             */
            updatedAt: string;
            /**
             * Format: date-time
             * @example 2024-04-12T22:24:00.000Z
             */
            correctedAt: string | null;
            /**
             * @description IANA name
             * @example Asia/Seoul
             */
            publishedTimeZone: string;
            corrections: {
                /** @enum {string} */
                kind: "minor" | "update" | "clarification" | "correction";
                note: string;
                /**
                 * Format: date-time
                 * @example 2024-04-12T22:24:00.000Z
                 */
                at: string;
            }[];
            readingTimeSeconds: number;
            canonicalUrl: string;
            seo: {
                title: string | null;
                description: string | null;
            };
            /** @description Null while a text that could not wait is still to be reviewed. */
            approval: {
                hash: string;
                /**
                 * Format: date-time
                 * @example 2024-04-12T22:24:00.000Z
                 */
                at: string;
            } | null;
            /** @description With `include=related`: up to three. */
            related?: components["schemas"]["RelatedBriefing"][];
        };
        Problem: {
            type: string;
            title: string;
            status: number;
            detail: string;
            instance: string;
            code: string;
            requestId: string;
            /** @description A word for the exact thing that refused. */
            reason?: string;
            /** @description What the newsroom tells the public about a killed briefing. */
            notice?: string;
            errors?: {
                pointer: string;
                in?: string;
                code: string;
                message: string;
            }[];
        };
        Briefing: components["schemas"]["BriefingSummary"] & {
            body: {
                html: string;
                markdown: string;
                text: string;
                /** @description The public part of the document, as ProseMirror JSON. */
                json: {
                    [key: string]: unknown;
                };
                schemaVersion: number;
            };
            /** @description schema.org NewsArticle */
            jsonLd: {
                [key: string]: unknown;
            };
        };
        SearchHit: components["schemas"]["ListedBriefing"] & {
            /** @description Where the words stand; empty when all are in names, credits or the deck. */
            highlights: components["schemas"]["Highlight"][];
        };
        Highlight: {
            /** @enum {string} */
            field: "title" | "keyPoints" | "body";
            /** @description Plain text: the title, one key point, or a passage of about 160 characters. */
            text: string;
            /**
             * @description Start and end of each hit in `text`, in UTF-16 code units (what JavaScript counts).
             * @example [
             *       [
             *         0,
             *         2
             *       ]
             *     ]
             */
            ranges: [
                number,
                number
            ][];
        };
        Author: {
            slug: string;
            name: string;
            /** @description Public briefings. */
            count: number;
            id: string;
            role: string;
            /** @description By BCP 47 language code. */
            localizedNames: {
                [key: string]: string;
            };
        };
        SyncPage: {
            items: ({
                /** @description Number of its newest change; the same in live events and webhooks. */
                seq: number;
                /** @enum {string} */
                op: "upsert";
                /** @enum {string} */
                type: "briefing";
                id: string;
                revision: number;
                data: components["schemas"]["Briefing"];
            } | {
                /** @description Number of its newest change; the same in live events and webhooks. */
                seq: number;
                /** @enum {string} */
                op: "delete";
                /** @enum {string} */
                type: "briefing";
                id: string;
                /** @enum {string} */
                reason: "withdrawn" | "killed";
                /** Format: date-time */
                at: string;
            })[];
            /** @description There is more: ask again with it at once. */
            nextPageToken?: string;
            /** @description This is all: keep it and ask with it later. */
            nextSyncToken?: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getBriefings: {
        parameters: {
            query?: {
                limit?: number;
                /** @description `page.nextCursor` of the page before. Good with the same filters and order only. */
                cursor?: string;
                /** @description Slug of a section. */
                section?: string;
                /** @description Slug of a series. */
                series?: string;
                /** @description Slug of a tag. */
                tag?: string;
                /** @description Slug of an author. */
                author?: string;
                /** @description Language of the text. */
                locale?: "ko" | "en";
                /** @description Published later than this. */
                publishedAfter?: string;
                /** @description Published earlier than this. */
                publishedBefore?: string;
                /** @description Materially changed later than this. */
                updatedAfter?: string;
                /** @description Words that must all be there, in text, names or picture credits. Plain text: no operators. 반도체공장 also finds 반도체 공장; one syllable is found anywhere, three Latin letters at the beginning of a word. */
                q?: string;
                /** @description Newest first, unless it is said. `relevance` goes with `q` only. */
                sort?: "-publishedAt" | "-updatedAt" | "relevance";
                /** @description Only these, separated by commas: id, type, revision, slug, locale, title, deck, keyPoints, series, series.slug, series.name, section, section.slug, section.name, tags, authors, hero, hero.id, hero.url, hero.width, hero.height, hero.alt, hero.caption, hero.credit, hero.focal, hero.variants, hero.blurhash, firstPublishedAt, publishedAt, updatedAt, correctedAt, publishedTimeZone, corrections, readingTimeSeconds, canonicalUrl, seo, seo.title, seo.description, approval, approval.hash, approval.at, body, body.html, body.markdown, body.text, body.json, body.schemaVersion, jsonLd. */
                fields?: string;
                /** @description More than a slug, separated by commas. `authors`: each has its `profile`. `hero`: the picture, which is whole in any case. `related`: up to three other briefings; a page then has 20 at most. */
                include?: string;
                /** @description Also `page.total`: how many there are on all pages. */
                count?: boolean;
                /** @description `published`, unless a preview key asks for `draft` (working copies) or `at:<instant>` (what readers will see then). */
                perspective?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Public briefings, newest first */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        page: {
                            limit: number;
                            nextCursor: string | null;
                            hasMore: boolean;
                            /** @description With `count=true`: how many there are on all pages. */
                            total?: number;
                        };
                        links: {
                            self: string;
                            next: string | null;
                        };
                        data: components["schemas"]["ListedBriefing"][];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid, or a cursor of other filters (`cursor-mismatch`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A perspective other than `published` without a key, or a key that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A perspective other than `published` with a delivery key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBriefingsBySlug: {
        parameters: {
            query?: {
                /** @description Only these, separated by commas: id, type, revision, slug, locale, title, deck, keyPoints, series, series.slug, series.name, section, section.slug, section.name, tags, authors, hero, hero.id, hero.url, hero.width, hero.height, hero.alt, hero.caption, hero.credit, hero.focal, hero.variants, hero.blurhash, firstPublishedAt, publishedAt, updatedAt, correctedAt, publishedTimeZone, corrections, readingTimeSeconds, canonicalUrl, seo, seo.title, seo.description, approval, approval.hash, approval.at, body, body.html, body.markdown, body.text, body.json, body.schemaVersion, jsonLd. */
                fields?: string;
                /** @description More than a slug, separated by commas. `authors`: each has its `profile`. `hero`: the picture, which is whole in any case. `related`: up to three other briefings; a page then has 20 at most. */
                include?: string;
                /** @description `published`, unless a preview key asks for `draft` (working copies) or `at:<instant>` (what readers will see then). */
                perspective?: string;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One public briefing by its slug */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Briefing"];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The slug is an older one of the same briefing */
            308: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A perspective other than `published` without a key, or a key that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A perspective other than `published` with a delivery key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, never public, or withdrawn with this answer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Withdrawn with this answer, or killed (`notice` says why) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBriefingsById: {
        parameters: {
            query?: {
                /** @description Only these, separated by commas: id, type, revision, slug, locale, title, deck, keyPoints, series, series.slug, series.name, section, section.slug, section.name, tags, authors, hero, hero.id, hero.url, hero.width, hero.height, hero.alt, hero.caption, hero.credit, hero.focal, hero.variants, hero.blurhash, firstPublishedAt, publishedAt, updatedAt, correctedAt, publishedTimeZone, corrections, readingTimeSeconds, canonicalUrl, seo, seo.title, seo.description, approval, approval.hash, approval.at, body, body.html, body.markdown, body.text, body.json, body.schemaVersion, jsonLd. */
                fields?: string;
                /** @description More than a slug, separated by commas. `authors`: each has its `profile`. `hero`: the picture, which is whole in any case. `related`: up to three other briefings; a page then has 20 at most. */
                include?: string;
                /** @description `published`, unless a preview key asks for `draft` (working copies) or `at:<instant>` (what readers will see then). */
                perspective?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One public briefing */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Briefing"];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A perspective other than `published` without a key, or a key that is unknown, expired or revoked */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A perspective other than `published` with a delivery key */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, never public, or withdrawn with this answer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Withdrawn with this answer, or killed (`notice` says why) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getBriefingsByIdRelated: {
        parameters: {
            query?: {
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Other public briefings with the same tags, series or authors, those that share most first */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["RelatedBriefing"][];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, never public, or withdrawn with this answer */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Withdrawn with this answer, or killed (`notice` says why) */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSearch: {
        parameters: {
            query: {
                /** @description Words that must all be there, in text, names or picture credits. Plain text: no operators. 반도체공장 also finds 반도체 공장; one syllable is found anywhere, three Latin letters at the beginning of a word. */
                q: string;
                limit?: number;
                /** @description `page.nextCursor` of the page before. Good with the same filters and order only. */
                cursor?: string;
                /** @description Slug of a section. */
                section?: string;
                /** @description Slug of a series. */
                series?: string;
                /** @description Slug of a tag. */
                tag?: string;
                /** @description Slug of an author. */
                author?: string;
                /** @description Language of the text. */
                locale?: "ko" | "en";
                /** @description Published later than this. */
                publishedAfter?: string;
                /** @description Published earlier than this. */
                publishedBefore?: string;
                /** @description Materially changed later than this. */
                updatedAfter?: string;
                /** @description Only these, separated by commas: id, type, revision, slug, locale, title, deck, keyPoints, series, series.slug, series.name, section, section.slug, section.name, tags, authors, hero, hero.id, hero.url, hero.width, hero.height, hero.alt, hero.caption, hero.credit, hero.focal, hero.variants, hero.blurhash, firstPublishedAt, publishedAt, updatedAt, correctedAt, publishedTimeZone, corrections, readingTimeSeconds, canonicalUrl, seo, seo.title, seo.description, approval, approval.hash, approval.at, body, body.html, body.markdown, body.text, body.json, body.schemaVersion, jsonLd. */
                fields?: string;
                /** @description More than a slug, separated by commas. `authors`: each has its `profile`. `hero`: the picture, which is whole in any case. `related`: up to three other briefings; a page then has 20 at most. */
                include?: string;
                /** @description Also `page.total`: how many there are on all pages. */
                count?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Public briefings that have all the words: first those with all in the title */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        page: {
                            limit: number;
                            nextCursor: string | null;
                            hasMore: boolean;
                            /** @description With `count=true`: how many there are on all pages. */
                            total?: number;
                        };
                        links: {
                            self: string;
                            next: string | null;
                        };
                        data: components["schemas"]["SearchHit"][];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid, or a cursor of other words (`cursor-mismatch`) */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Sections with public briefings */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            slug: string;
                            name: string;
                            /** @description Public briefings. */
                            count: number;
                        }[];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters are not taken here */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSeries: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Series with public briefings */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            slug: string;
                            name: string;
                            /** @description Public briefings. */
                            count: number;
                            section: string | null;
                        }[];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters are not taken here */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getTags: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Tags with public briefings */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: {
                            slug: string;
                            name: string;
                            /** @description Public briefings. */
                            count: number;
                        }[];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters are not taken here */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthors: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Authors with public briefings */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Author"][];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Parameters are not taken here */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getAuthorsBySlug: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One author with public briefings */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        data: components["schemas"]["Author"];
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such author, or none with a public briefing */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedsBriefingsJson: {
        parameters: {
            query?: {
                /** @description Slug of a section. */
                section?: string;
                /** @description Slug of a series. */
                series?: string;
                /** @description Slug of a tag. */
                tag?: string;
                /** @description Slug of an author. */
                author?: string;
                /** @description Language of the text. */
                locale?: "ko" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest briefings as JSON Feed 1.1 */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/feed+json": {
                        version: string;
                        title: string;
                        feed_url: string;
                        items: ({
                            id: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedsBriefingsRss: {
        parameters: {
            query?: {
                /** @description Slug of a section. */
                section?: string;
                /** @description Slug of a series. */
                series?: string;
                /** @description Slug of a tag. */
                tag?: string;
                /** @description Slug of an author. */
                author?: string;
                /** @description Language of the text. */
                locale?: "ko" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest briefings as RSS 2.0 */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/rss+xml": string;
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedsBriefingsAtom: {
        parameters: {
            query?: {
                /** @description Slug of a section. */
                section?: string;
                /** @description Slug of a series. */
                series?: string;
                /** @description Slug of a tag. */
                tag?: string;
                /** @description Slug of an author. */
                author?: string;
                /** @description Language of the text. */
                locale?: "ko" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest briefings as Atom, with tombstones of the last 30 days */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/atom+xml": string;
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedsNinjsJson: {
        parameters: {
            query?: {
                /** @description Slug of a section. */
                section?: string;
                /** @description Slug of a series. */
                series?: string;
                /** @description Slug of a tag. */
                tag?: string;
                /** @description Slug of an author. */
                author?: string;
                /** @description Language of the text. */
                locale?: "ko" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The newest briefings as IPTC ninjs 3.1, with those canceled in the last 30 days */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        uri: string;
                        /** @enum {string} */
                        type: "composite";
                        associations: ({
                            uri: string;
                        } & {
                            [key: string]: unknown;
                        })[];
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getFeedsNewsSitemapXml: {
        parameters: {
            query?: {
                /** @description Slug of a section. */
                section?: string;
                /** @description Slug of a series. */
                series?: string;
                /** @description Slug of a tag. */
                tag?: string;
                /** @description Slug of an author. */
                author?: string;
                /** @description Language of the text. */
                locale?: "ko" | "en";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Google News sitemap of the last two days */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/xml": string;
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getSync: {
        parameters: {
            query?: {
                /** @description Everything public, from the beginning. */
                initial?: "true";
                /** @description What changed since the answer that gave it. */
                token?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow the public set: everything first, then changes and tombstones */
            200: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SyncPage"];
                };
            };
            /** @description It is what If-None-Match names */
            304: {
                headers: {
                    /** @description Of these very bytes: send it back in If-None-Match. */
                    etag: string;
                    "last-modified": string;
                    /** @description Shared caches keep it for a minute, never past the next schedule. */
                    "cache-control": string;
                    /** @description What it is about, separated by commas. */
                    "cache-tag": string;
                    /** @description The same, separated by spaces. */
                    "surrogate-key": string;
                    vary: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description A parameter that is unknown or not valid, neither or both of `initial` and `token`, or an altered token */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The token is of another state of the newsroom (`reason` is `sync-token-expired`): start again with initial=true */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests for the moment; `Retry-After` says when there is room again */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getLive: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Follow public changes as server-sent events */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Parameters are not taken here */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The address is too long */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description This address has too many live connections already */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description There are too many live connections, or this server cannot keep any */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether schedules fire in time */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "late";
                        lateSchedules: number;
                    };
                };
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A schedule is over 30 seconds late */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ok" | "late";
                        lateSchedules: number;
                    };
                };
            };
        };
    };
    getReady: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Whether public answers can be given */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {string} */
                        status: "ready";
                    };
                };
            };
            /** @description A parameter that is unknown or not valid */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key in `Authorization` is unknown, expired or revoked, or what is asked for needs another one */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The database does not answer */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
